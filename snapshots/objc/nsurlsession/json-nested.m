#import <Foundation/Foundation.h>

int main(void) {
    @autoreleasepool {
        NSURL *url = [NSURL URLWithString:@"https://api.example.com/v1/orders"];
        NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
        request.HTTPMethod = @"POST";
        [request setValue:@"Bearer ACCESS_TOKEN" forHTTPHeaderField:@"authorization"];
        [request setValue:@"application/json" forHTTPHeaderField:@"content-type"];

        NSString *text =
            @"{\n"
            @"  \"customer\": {\n"
            @"    \"name\": \"Ada Lovelace\",\n"
            @"    \"tags\": [\"vip\", \"early\"],\n"
            @"    \"address\": null\n"
            @"  },\n"
            @"  \"lines\": [\n"
            @"    {\n"
            @"      \"sku\": \"A-1\",\n"
            @"      \"quantity\": 2,\n"
            @"      \"price\": 9.5\n"
            @"    },\n"
            @"    {\n"
            @"      \"sku\": \"B-2\",\n"
            @"      \"quantity\": 1,\n"
            @"      \"price\": 0.25,\n"
            @"      \"options\": {}\n"
            @"    }\n"
            @"  ],\n"
            @"  \"notes\": [],\n"
            @"  \"matrix\": [\n"
            @"    [1, 2],\n"
            @"    [3, 4]\n"
            @"  ],\n"
            @"  \"paid\": false,\n"
            @"  \"gift\": true,\n"
            @"  \"total\": -19.25\n"
            @"}";
        request.HTTPBody = [text dataUsingEncoding:NSUTF8StringEncoding];

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
