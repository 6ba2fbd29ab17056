#import <Foundation/Foundation.h>

int main(void) {
    @autoreleasepool {
        NSURL *url = [NSURL URLWithString:@"https://api.example.com/v1/reports"];
        NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
        request.HTTPMethod = @"POST";
        [request setValue:@"Bearer ACCESS_TOKEN" forHTTPHeaderField:@"authorization"];

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
