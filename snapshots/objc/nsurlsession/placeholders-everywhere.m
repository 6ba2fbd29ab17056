#import <Foundation/Foundation.h>

int main(void) {
    @autoreleasepool {
        NSURL *url = [NSURL URLWithString:@"https://{yourDomain}/users/{userId}/orgs/ORG_ID/items/:itemId/<PART>/${path.part}/{{step}}?token={token}&tenant=${account.namespace}&id=<USER_ID>&name={{name}}&key=API_KEY"];
        NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:url];
        request.HTTPMethod = @"POST";
        [request setValue:@"Bearer {accessToken}" forHTTPHeaderField:@"authorization"];
        [request setValue:@"${account.namespace}" forHTTPHeaderField:@"x-tenant"];
        [request setValue:@"{{name}}" forHTTPHeaderField:@"x-name"];
        [request setValue:@"<ORG_ID>" forHTTPHeaderField:@"x-org"];
        [request setValue:@"API_KEY" forHTTPHeaderField:@"x-key"];
        [request setValue:@"application/json" forHTTPHeaderField:@"content-type"];
        [request setValue:@"sid={sessionId}" forHTTPHeaderField:@"cookie"];
        request.HTTPShouldHandleCookies = NO;

        id payload = @{
            @"client_id" : @"{yourClientId}",
            @"tenant" : @"${account.namespace}",
            @"name" : @"{{name}}",
            @"org" : @"<ORG_ID>",
            @"key" : @"API_KEY",
            @"mixed" : @"a {one} ${two} b\n{{three}}",
        };
        request.HTTPBody = [NSJSONSerialization dataWithJSONObject:payload options:0 error:nil];

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
