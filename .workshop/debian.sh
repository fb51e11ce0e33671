#!/bin/sh
# Put a program where the tests find it, through the system's package manager if it may be used: PROGRAM PACKAGE WHAT-FOR.
PATH="$PATH:/usr/sbin:/sbin"
program="$1" package="$2" purpose="$3"
command -v "$program" >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo"; else as_root="no"; fi
  if [ "$as_root" != no ]; then
    echo "Installing $package for $purpose"
    export DEBIAN_FRONTEND=noninteractive
    { $as_root apt-get update -qq && $as_root apt-get install -y -qq --no-install-recommends "$package"; } >/dev/null 2>&1 && exit 0
  fi
fi
echo "No $program, and it could not be installed: $purpose will be skipped (apt-get install $package)"
