#import <Foundation/Foundation.h>

static void appendLine(NSMutableData *body, NSString *line) {
    [body appendData:[line dataUsingEncoding:NSUTF8StringEncoding]];
    [body appendBytes:"\r\n" length:2];
}

int main(void) {
    @autoreleasepool {
        NSURL *url = [NSURL URLWithString:@"https://api.example.com/v1/imports"];
        NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
        request.HTTPMethod = @"POST";

        NSString *boundary = [NSUUID UUID].UUIDString;
        NSMutableData *body = [NSMutableData data];
        appendLine(body, [@"--" stringByAppendingString:boundary]);
        appendLine(body, @"Content-Disposition: form-data; name=\"a\"");
        appendLine(body, @"");
        appendLine(body, @"1");
        appendLine(body, [NSString stringWithFormat:@"--%@--", boundary]);
        [request setValue:[@"multipart/form-data; boundary=" stringByAppendingString:boundary]
            forHTTPHeaderField:@"Content-Type"];
        request.HTTPBody = body;

        dispatch_semaphore_t done = dispatch_semaphore_create(0);
        __block int exitCode = EXIT_FAILURE;
        NSURLSessionDataTask *task = [[NSURLSession sharedSession]
            dataTaskWithRequest:request
              completionHandler:^(NSData *data, NSURLResponse *response, NSError *error) {
                  if (error != nil) {
                      fprintf(stderr, "%s\n", error.localizedDescription.UTF8String);
                  } else {
                      fwrite(data.bytes, 1, data.length, stdout);
                      NSInteger status = ((NSHTTPURLResponse *)response).statusCode;
                      if (status < 400) {
                          exitCode = EXIT_SUCCESS;
                      } else {
                          fprintf(stderr, "HTTP %ld\n", (long)status);
                      }
                  }
                  dispatch_semaphore_signal(done);
              }];
        [task resume];
        dispatch_semaphore_wait(done, DISPATCH_TIME_FOREVER);
        return exitCode;
    }
}
