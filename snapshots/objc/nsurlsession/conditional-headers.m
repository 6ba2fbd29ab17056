#import <Foundation/Foundation.h>

int main(void) {
    @autoreleasepool {
        NSURL *url = [NSURL URLWithString:@"https://api.example.com/v1/widgets/42"];
        NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
        request.HTTPMethod = @"GET";
        [request setValue:@"\"a1b2\"" forHTTPHeaderField:@"if-none-match"];
        [request setValue:@"Tue, 03 Mar 2026 08:00:00 GMT" forHTTPHeaderField:@"if-modified-since"];

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
