# An oracle for env files: what a shell has in its environment once it has read them.
#
# Takes files by their paths, and answers each with a line "file", and its environment, in which each
# variable ends with a NUL byte.
env=$(command -v env)
for file in "$@"; do
  printf 'file\n\0'
  (set -a; . "$file"; "$env" -0) </dev/null 2>/dev/null
done
