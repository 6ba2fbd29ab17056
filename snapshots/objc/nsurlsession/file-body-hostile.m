#import <Foundation/Foundation.h>

int main(void) {
    @autoreleasepool {
        NSURL *url = [NSURL URLWithString:@"https://api.example.com/v1/files"];
        NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
        request.HTTPMethod = @"POST";
        [request setValue:@"application/octet-stream" forHTTPHeaderField:@"content-type"];

        NSString *path = @"it's a $HOME #{1+1} ${x} `id` $(id) \\(x) {{x}} \"q\" %s %n; type=a, b=*?[c] | & ~ ! </script> ü 👋.bin";
        request.HTTPBody = [NSData dataWithContentsOfFile:path];
        if (request.HTTPBody == nil) {
            fprintf(stderr, "%s cannot be read\n", path.UTF8String);
            return EXIT_FAILURE;
        }

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
