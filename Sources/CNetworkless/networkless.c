// What the rest of libgit2 asks of its parts that speak to the network, answered without them.
//
// A static library gives the linker only the members whose names are still missing, so with these
// names here the parts for TLS, SSH, HTTP and sockets, and the libraries below them, stay out. A
// name that is not answered here pulls its part in, whose own libraries nobody links: the linker
// refuses, rather than that something is half there.
#include "CNetworkless.h"

#include <git2.h>
#include <git2/sys/transport.h>
#include <pwd.h>
#include <stddef.h>

bool git_http__expect_continue = false;

static int refuse(void) {
  (void)git_error_set_str(GIT_ERROR_NET, "this libgit2 has no network");
  return -1;
}

int git_mbedtls_stream_global_init(void) { return 0; }

int git_transport_ssh_global_init(void) { return 0; }

int git_mbedtls__set_cert_location(const char *file, const char *path) {
  (void)file, (void)path;
  return refuse();
}

int git_smart_subtransport_http(git_smart_subtransport **out, git_transport *owner, void *param) {
  (void)out, (void)owner, (void)param;
  return refuse();
}

int git_smart_subtransport_git(git_smart_subtransport **out, git_transport *owner, void *param) {
  (void)out, (void)owner, (void)param;
  return refuse();
}

int git_smart_subtransport_ssh(git_smart_subtransport **out, git_transport *owner, void *param) {
  (void)out, (void)owner, (void)param;
  return refuse();
}

// libgit2 asks this for the home of who runs a program that is setuid, and the answer is not used.
// The real one would load the name services of the system into a program that is one file.
int getpwuid_r(uid_t user, struct passwd *entry, char *buffer, size_t size,
               struct passwd **found) {
  (void)user, (void)entry, (void)buffer, (void)size;
  *found = NULL;
  return 0;
}
