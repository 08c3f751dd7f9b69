// libgit2, and its one function that Swift cannot call, because it takes any arguments.
#include <git2.h>

/// Looks for configuration of a level, or for templates, nowhere.
static inline int libgit2_search_nowhere(int level) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, "");
}

/// Copies no templates into a new repository.
static inline int libgit2_forget_templates(void) {
  return git_libgit2_opts(GIT_OPT_SET_TEMPLATE_PATH, "");
}

/// Whether each object that is read is hashed again.
static inline int libgit2_verify_hashes(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

/// Whether objects are kept once they were read.
static inline int libgit2_cache_objects(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, enabled);
}

/// Whether only repositories of the user are opened.
static inline int libgit2_validate_owner(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

/// Opens repositories that have these extensions besides those that libgit2 knows.
static inline int libgit2_accept_extensions(const char **names, size_t count) {
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, names, count);
}
