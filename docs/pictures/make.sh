#!/usr/bin/env bash
# Makes the README's screenshots from a real run of the three pages.
set -euo pipefail
cd "$(dirname "$0")/../.."
OWNERBOT_PICTURES="$PWD/docs/pictures" dotnet test tests/OwnerBot.EndToEnd.Tests --filter "FullyQualifiedName~FromComplaintToStars"
