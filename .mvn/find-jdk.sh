# Sets JAVA_HOME to a JDK 25 or newer where the environment names none, so that every tool of the build, the formatter
# included, reads today's Java. Sourced by mvnw and by deploy/local/up.
jdk_release() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }
is_new_jdk() { [ -x "$1/bin/javac" ] && [ "$(jdk_release "$1")" -ge 25 ] 2>/dev/null; }
if ! is_new_jdk "${JAVA_HOME-}"; then
  set +f
  for found in "${JDK25_HOME-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$found" ] && is_new_jdk "$found"; then
      JAVA_HOME=$found
      export JAVA_HOME
      break
    fi
  done
fi
