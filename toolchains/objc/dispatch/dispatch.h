/* Part of the stand-in that ../NSURLSession.m describes: of libdispatch, only semaphores. */
#ifndef GEN_SNIPPETS_DISPATCH_H
#define GEN_SNIPPETS_DISPATCH_H

#include <stdint.h>

typedef struct dispatch_semaphore_s *dispatch_semaphore_t;
typedef uint64_t dispatch_time_t;

#define DISPATCH_TIME_FOREVER (~0ull)

dispatch_semaphore_t dispatch_semaphore_create(intptr_t value);
intptr_t dispatch_semaphore_signal(dispatch_semaphore_t semaphore);
/* Always waits without end, whatever the time. */
intptr_t dispatch_semaphore_wait(dispatch_semaphore_t semaphore, dispatch_time_t timeout);

#endif
