/* Part of the stand-in that ../NSURLSession.m describes. */
#include_next <Foundation/Foundation.h>
#include <dispatch/dispatch.h>

/* As clang has them on Apple platforms: those of GCC's runtime are casts, which @YES and error:nil do not take. */
#undef YES
#undef NO
#undef nil
#define YES __objc_yes
#define NO __objc_no
#define nil ((void *)0)

typedef void (^NSURLSessionDataHandler)(NSData *data, NSURLResponse *response, NSError *error);

@interface NSURLSessionConfiguration : NSObject
+ (NSURLSessionConfiguration *)defaultSessionConfiguration;
+ (NSURLSessionConfiguration *)ephemeralSessionConfiguration;
@end

@interface NSURLSessionTask : NSObject
- (void)resume;
@end

@interface NSURLSessionDataTask : NSURLSessionTask {
    NSURLRequest *_request;
    NSURLSessionDataHandler _handler;
}
@end

@interface NSURLSession : NSObject
+ (NSURLSession *)sharedSession;
+ (NSURLSession *)sessionWithConfiguration:(NSURLSessionConfiguration *)configuration;
- (NSURLSessionDataTask *)dataTaskWithRequest:(NSURLRequest *)request
                            completionHandler:(NSURLSessionDataHandler)handler;
@end
