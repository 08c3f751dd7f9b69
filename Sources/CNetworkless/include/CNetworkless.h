#ifndef CNETWORKLESS_H
#define CNETWORKLESS_H

#include <stdbool.h>

// Names of libgit2 that its own headers do not show. Nobody but libgit2 uses them.
extern bool git_http__expect_continue;
int git_mbedtls_stream_global_init(void);
int git_mbedtls__set_cert_location(const char *file, const char *path);
int git_transport_ssh_global_init(void);

#endif
