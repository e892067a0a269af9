# Sets JAVA_HOME to a JDK 25 or newer where the environment names none, so that every tool of the build, the formatter
# included, reads today's Java; ends with one sentence where there is none. Sourced by mvnw, deploy/local and .ci/run.
jdk_release() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
is_new_jdk() { [ -x "$1/bin/javac" ] && [ "$(jdk_release "$1")" -ge 25 ] 2>/dev/null; }
if ! is_new_jdk "${JAVA_HOME-}"; then
  set +f
  jdk_on_path=$(command -v javac 2>/dev/null) && jdk_on_path=$(readlink -f "$jdk_on_path" 2>/dev/null) || jdk_on_path=
  jdk_found=
  for jdk in "${JDK25_HOME-}" "${jdk_on_path%/bin/javac}" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
    "${HOME-/nonexistent}"/.sdkman/candidates/java/* "${HOME-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$jdk" ] && is_new_jdk "$jdk"; then
      jdk_found=$jdk
      break
    fi
  done
  if [ -z "$jdk_found" ]; then
    echo "The platform needs JDK 25 or newer and found none: install one, or set JAVA_HOME to its folder." >&2
    exit 2
  fi
  JAVA_HOME=$jdk_found
  export JAVA_HOME
fi
