// Puts the pinned files of one npm package into a folder: node fetch-web-chat.mjs <pin.json> <folder>
// Uses nothing but Node and npm. Files that are there with the right hash are left as they are, so that a build goes on
// offline even after a checkout has given the pin a newer date.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const [pinPath, folder] = process.argv.slice(2);
const pin = JSON.parse(readFileSync(pinPath, 'utf8'));
const wanted = Object.entries(pin.files).map(([entry, sha512]) => ({ entry, sha512, path: join(folder, basename(entry)) }));

if (wanted.every(isThere)) {
  const now = new Date();
  wanted.forEach(file => utimesSync(file.path, now, now));
} else {
  fetchAndUnpack();
}

function fetchAndUnpack() {
  const archive = download();
  if (hash(archive) !== pin.sha512) {
    fail(`${pin.package}: the archive is not the one that is pinned (SHA-512 ${hash(archive)}).`);
  }

  const entries = untar(gunzipSync(archive));
  mkdirSync(folder, { recursive: true });
  for (const { entry, sha512, path } of wanted) {
    const content = entries.get(entry) ?? fail(`${pin.package} holds no ${entry}.`);
    if (hash(content) !== sha512) {
      fail(`${entry} is not the file that is pinned (SHA-512 ${hash(content)}).`);
    }

    // Written aside and renamed: another build may be doing the same, and nobody may ever see half a file.
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, content);
    renameSync(aside, path);
  }
}

function download() {
  const temporary = mkdtempSync(join(tmpdir(), 'ownerbot-webchat-'));
  try {
    // On Windows npm is a .cmd file, which only a shell can start; nothing in these arguments needs quoting but the path.
    const windows = process.platform === 'win32';
    const destination = windows ? `"${temporary}"` : temporary;
    execFileSync('npm', ['pack', pin.package, '--pack-destination', destination, '--silent', '--ignore-scripts'], {
      cwd: temporary,
      shell: windows,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 180_000,
    });
    return readFileSync(join(temporary, readdirSync(temporary).find(name => name.endsWith('.tgz'))));
  } catch (error) {
    const why = error.code === 'ENOENT' ? 'npm was not found; install Node.js with npm' : String(error.stderr || error.message).trim();
    return fail(`${pin.package} could not be fetched with "npm pack": ${why.split('\n')[0]}`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Reads a ustar archive, as npm writes them: a 512-byte header, then the content padded to 512 bytes. */
function untar(tar) {
  const entries = new Map();
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0;) {
    const text = (from, length) => tar.toString('utf8', at + from, at + from + length).split('\0')[0];
    const size = parseInt(text(124, 12), 8);
    const prefix = text(345, 155);
    const name = prefix ? `${prefix}/${text(0, 100)}` : text(0, 100);
    entries.set(name, tar.subarray(at + 512, at + 512 + size));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return entries;
}

function isThere({ path, sha512 }) {
  try {
    return hash(readFileSync(path)) === sha512;
  } catch {
    return false;
  }
}

function hash(bytes) {
  return createHash('sha512').update(bytes).digest('base64');
}

function fail(message) {
  console.error(`error OWNERBOT002: ${message}`);
  process.exit(1);
}
