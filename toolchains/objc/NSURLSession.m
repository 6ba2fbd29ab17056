/*
 * A stand-in for NSURLSession and for the semaphores of libdispatch, so that Objective-C samples, as they
 * are printed, can be compiled, run and recorded on Linux: GNUstep of Debian is built without both.
 *
 * What it is: enough of the interface for one data task with a completion handler. The task sends the
 * NSURLRequest from a thread of its own over a socket: method, URL, all header fields and HTTPBody as the
 * sample set them. For https it speaks TLS with OpenSSL, and verifies the certificate and its host against
 * the authorities of the system, or those of SSL_CERT_FILE. It adds Host, Accept, User-Agent, Connection and
 * Content-Length, and, as Apple's does, `Content-Type: application/x-www-form-urlencoded` to a body that has
 * no type. As Apple's does since macOS 10.15, it fails a GET that has a body.
 *
 * What it is not: Apple's NSURLSession. It knows no redirects, cookies, cache, proxies, delegates or
 * chunked answers, and cannot show what Apple's makes of a request. A run proves that the sample is a
 * program that compiles and that its request is the described one when it is handed to NSURLSession.
 */
#import <Foundation/Foundation.h>

#include <Block.h>
#include <arpa/inet.h>
#include <netdb.h>
#include <openssl/ssl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

struct dispatch_semaphore_s {
    pthread_mutex_t mutex;
    pthread_cond_t condition;
    intptr_t value;
};

dispatch_semaphore_t dispatch_semaphore_create(intptr_t value) {
    dispatch_semaphore_t semaphore = calloc(1, sizeof *semaphore);
    pthread_mutex_init(&semaphore->mutex, NULL);
    pthread_cond_init(&semaphore->condition, NULL);
    semaphore->value = value;
    return semaphore;
}

intptr_t dispatch_semaphore_signal(dispatch_semaphore_t semaphore) {
    pthread_mutex_lock(&semaphore->mutex);
    semaphore->value++;
    pthread_cond_signal(&semaphore->condition);
    pthread_mutex_unlock(&semaphore->mutex);
    return 0;
}

intptr_t dispatch_semaphore_wait(dispatch_semaphore_t semaphore, dispatch_time_t timeout) {
    (void)timeout;
    pthread_mutex_lock(&semaphore->mutex);
    while (semaphore->value == 0) pthread_cond_wait(&semaphore->condition, &semaphore->mutex);
    semaphore->value--;
    pthread_mutex_unlock(&semaphore->mutex);
    return 0;
}

enum {
    UnsupportedURL = -1002,
    CannotConnectToHost = -1004,
    NetworkConnectionLost = -1005,
    BadServerResponse = -1011,
    DataLengthExceedsMaximum = -1103,
    SecureConnectionFailed = -1200,
    ServerCertificateUntrusted = -1202,
};

static NSError *failure(NSInteger code, NSString *description) {
    return [NSError errorWithDomain:NSURLErrorDomain
                               code:code
                           userInfo:@{NSLocalizedDescriptionKey : description}];
}

static BOOL isSecure(NSURL *url) {
    return [url.scheme isEqualToString:@"https"];
}

static int connectTo(NSURL *url) {
    struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *addresses = NULL;
    NSString *port = url.port == nil ? (isSecure(url) ? @"443" : @"80") : url.port.stringValue;
    if (getaddrinfo(url.host.UTF8String, port.UTF8String, &hints, &addresses) != 0) return -1;
    int connection = -1;
    for (struct addrinfo *address = addresses; address != NULL && connection < 0; address = address->ai_next) {
        connection = socket(address->ai_family, address->ai_socktype, address->ai_protocol);
        if (connection >= 0 && connect(connection, address->ai_addr, address->ai_addrlen) != 0) {
            close(connection);
            connection = -1;
        }
    }
    freeaddrinfo(addresses);
    return connection;
}

/* What follows the authority, without the fragment, as the URL has it. */
static NSString *targetOf(NSURL *url) {
    NSString *text = url.absoluteString;
    NSUInteger start = NSMaxRange([text rangeOfString:@"://"]);
    text = [[text substringFromIndex:start] componentsSeparatedByString:@"#"].firstObject;
    NSRange end = [text rangeOfCharacterFromSet:[NSCharacterSet characterSetWithCharactersInString:@"/?"]];
    if (end.location == NSNotFound) return @"/";
    NSString *target = [text substringFromIndex:end.location];
    return [target hasPrefix:@"?"] ? [@"/" stringByAppendingString:target] : target;
}

static NSData *messageOf(NSURLRequest *request) {
    NSURL *url = request.URL;
    NSString *host = url.port == nil ? url.host : [NSString stringWithFormat:@"%@:%@", url.host, url.port];
    NSMutableString *head = [NSMutableString stringWithFormat:@"%@ %@ HTTP/1.1\r\nHost: %@\r\n",
                                                              request.HTTPMethod, targetOf(url), host];
    NSMutableDictionary *added = [NSMutableDictionary dictionaryWithDictionary:@{
        @"Accept" : @"*/*",
        @"User-Agent" : @"sample (stand-in for NSURLSession)",
        @"Connection" : @"close",
    }];
    NSData *body = request.HTTPBody;
    if (body.length > 0) [added setObject:@"application/x-www-form-urlencoded" forKey:@"Content-Type"];
    BOOL usuallyHasBody = [@[ @"POST", @"PUT", @"PATCH" ] containsObject:request.HTTPMethod];
    if (body != nil || usuallyHasBody) {
        [added setObject:[NSString stringWithFormat:@"%lu", (unsigned long)body.length] forKey:@"Content-Length"];
    }
    for (NSString *name in added) {
        if ([request valueForHTTPHeaderField:name] != nil) continue;
        [head appendFormat:@"%@: %@\r\n", name, [added objectForKey:name]];
    }
    NSDictionary *fields = request.allHTTPHeaderFields;
    for (NSString *name in fields) [head appendFormat:@"%@: %@\r\n", name, [fields objectForKey:name]];
    [head appendString:@"\r\n"];
    NSMutableData *message = [NSMutableData dataWithData:[head dataUsingEncoding:NSUTF8StringEncoding]];
    if (body != nil) [message appendData:body];
    return message;
}

/* A certificate is for a name or for an address; only a name is told to the server. */
static BOOL expectHost(SSL *tls, const char *host) {
    struct in6_addr address;
    if (inet_pton(AF_INET, host, &address) == 1 || inet_pton(AF_INET6, host, &address) == 1) {
        return X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), host) == 1;
    }
    return SSL_set1_host(tls, host) == 1 && SSL_set_tlsext_host_name(tls, host) == 1;
}

/* Shakes hands over a socket, and nothing else: whether the certificate holds is for SSL_get_verify_result. */
static SSL *secure(int connection, NSURL *url) {
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    if (context == NULL) return NULL;
    SSL_CTX_set_default_verify_paths(context);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, NULL);
    SSL *tls = SSL_new(context);
    /* The connection keeps what it needs of it. */
    SSL_CTX_free(context);
    if (tls != NULL && expectHost(tls, url.host.UTF8String) && SSL_set_fd(tls, connection) == 1) SSL_connect(tls);
    return tls;
}

static BOOL sendAll(int connection, SSL *tls, NSData *message) {
    const char *bytes = message.bytes;
    for (size_t sent = 0; sent < message.length;) {
        size_t left = message.length - sent;
        ssize_t count = tls == NULL ? send(connection, bytes + sent, left, MSG_NOSIGNAL) : SSL_write(tls, bytes + sent, (int)left);
        if (count <= 0) return NO;
        sent += (size_t)count;
    }
    return YES;
}

static NSData *receiveAll(int connection, SSL *tls) {
    NSMutableData *received = [NSMutableData data];
    char buffer[16384];
    for (;;) {
        ssize_t count = tls == NULL ? recv(connection, buffer, sizeof buffer, 0) : SSL_read(tls, buffer, sizeof buffer);
        if (count > 0) {
            [received appendBytes:buffer length:(NSUInteger)count];
            continue;
        }
        /* Who cuts a TLS connection off without a word may have cut the answer off too. */
        BOOL isEnd = tls == NULL ? count == 0 : SSL_get_error(tls, (int)count) == SSL_ERROR_ZERO_RETURN;
        return isEnd ? received : nil;
    }
}

/* Reads an answer that ends with its connection. */
static NSHTTPURLResponse *parseAnswer(NSData *answer, NSURL *url, NSData **body) {
    NSData *blankLine = [NSData dataWithBytes:"\r\n\r\n" length:4];
    NSRange end = [answer rangeOfData:blankLine options:0 range:NSMakeRange(0, answer.length)];
    if (end.location == NSNotFound) return nil;
    NSData *headBytes = [answer subdataWithRange:NSMakeRange(0, end.location)];
    NSString *head = [[[NSString alloc] initWithData:headBytes encoding:NSISOLatin1StringEncoding] autorelease];
    NSArray *lines = [head componentsSeparatedByString:@"\r\n"];
    NSArray *words = [lines.firstObject componentsSeparatedByString:@" "];
    if (words.count < 2) return nil;
    NSMutableDictionary *fields = [NSMutableDictionary dictionary];
    for (NSString *line in lines) {
        NSRange colon = [line rangeOfString:@": "];
        if (colon.location == NSNotFound) continue;
        [fields setObject:[line substringFromIndex:NSMaxRange(colon)] forKey:[line substringToIndex:colon.location]];
    }
    *body = [answer subdataWithRange:NSMakeRange(NSMaxRange(end), answer.length - NSMaxRange(end))];
    return [[[NSHTTPURLResponse alloc] initWithURL:url
                                        statusCode:[[words objectAtIndex:1] integerValue]
                                       HTTPVersion:words.firstObject
                                      headerFields:fields] autorelease];
}

@implementation NSURLSessionConfiguration
+ (NSURLSessionConfiguration *)defaultSessionConfiguration {
    return [[[self alloc] init] autorelease];
}

+ (NSURLSessionConfiguration *)ephemeralSessionConfiguration {
    return [[[self alloc] init] autorelease];
}
@end

@implementation NSURLSessionTask
- (void)resume {
    [self doesNotRecognizeSelector:_cmd];
}
@end

@implementation NSURLSessionDataTask
- (instancetype)initWithRequest:(NSURLRequest *)request handler:(NSURLSessionDataHandler)handler {
    if ((self = [super init]) != nil) {
        _request = [request copy];
        _handler = Block_copy(handler);
    }
    return self;
}

- (void)dealloc {
    [_request release];
    Block_release(_handler);
    [super dealloc];
}

- (void)resume {
    [NSThread detachNewThreadSelector:@selector(run) toTarget:self withObject:nil];
}

- (void)run {
    /* OpenSSL writes without MSG_NOSIGNAL. */
    sigset_t brokenPipe;
    sigemptyset(&brokenPipe);
    sigaddset(&brokenPipe, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &brokenPipe, NULL);
    @autoreleasepool {
        NSData *body = nil;
        NSError *error = nil;
        NSURLResponse *response = [self send:&body error:&error];
        _handler(body, response, error);
        /* The program may be ending by now. GNUstep crashes if a thread lets objects go while it is taken down. */
        for (;;) pause();
    }
}

- (NSURLResponse *)send:(NSData **)body error:(NSError **)error {
    if (!isSecure(_request.URL) && ![_request.URL.scheme isEqualToString:@"http"]) {
        *error = failure(UnsupportedURL, @"unsupported URL");
        return nil;
    }
    if ([_request.HTTPMethod isEqualToString:@"GET"] && _request.HTTPBody.length > 0) {
        *error = failure(DataLengthExceedsMaximum, @"resource exceeds maximum size");
        return nil;
    }
    int connection = connectTo(_request.URL);
    if (connection < 0) {
        *error = failure(CannotConnectToHost, @"Could not connect to the server.");
        return nil;
    }
    SSL *tls = isSecure(_request.URL) ? secure(connection, _request.URL) : NULL;
    NSData *answer = nil;
    if (isSecure(_request.URL) && (tls == NULL || !SSL_is_init_finished(tls))) {
        BOOL isUntrusted = tls != NULL && SSL_get_verify_result(tls) != X509_V_OK;
        *error = isUntrusted ? failure(ServerCertificateUntrusted, @"The certificate for this server is invalid.")
                             : failure(SecureConnectionFailed, @"An SSL error has occurred.");
    } else {
        answer = sendAll(connection, tls, messageOf(_request)) ? receiveAll(connection, tls) : nil;
        if (answer == nil) *error = failure(NetworkConnectionLost, @"The network connection was lost.");
    }
    SSL_free(tls);
    close(connection);
    if (answer == nil) return nil;
    NSHTTPURLResponse *response = parseAnswer(answer, _request.URL, body);
    if (response == nil) *error = failure(BadServerResponse, @"bad server response");
    return response;
}
@end

@implementation NSURLSession
+ (NSURLSession *)sharedSession {
    return [[[self alloc] init] autorelease];
}

+ (NSURLSession *)sessionWithConfiguration:(NSURLSessionConfiguration *)configuration {
    (void)configuration;
    return [[[self alloc] init] autorelease];
}

- (NSURLSessionDataTask *)dataTaskWithRequest:(NSURLRequest *)request
                            completionHandler:(NSURLSessionDataHandler)handler {
    return [[[NSURLSessionDataTask alloc] initWithRequest:request handler:handler] autorelease];
}
@end
