// Completes package-lock.json with the binaries of other platforms.
// A registry that holds one platform's packages leaves the others out of the lock file, and then `npm ci` refuses it
// everywhere. What is missing is named here by version, system and processor; without checksum, as it was not seen.
// @ts-check
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']
/** @type {Record<string, string>} */
const LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' }

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string>, os?: string[], cpu?: string[], libc?: string[] }} Entry */

/**
 * What a package's name says about where it runs; null when it says nothing.
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'> | null}
 */
function platformOf(name) {
  const words = (name.split('/').at(-1) ?? '').split(/[-.]/)
  const os = words.filter((word) => SYSTEMS.includes(word))
  const cpu = words.filter((word) => PROCESSORS.includes(word))
  const libc = words.flatMap((word) => (os[0] === 'linux' ? (LIBRARIES[word] ?? []) : []))
  if (os.length === 0 && cpu.length === 0) return null
  return { ...(os.length > 0 && { os }), ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }) }
}

/** @type {{ packages: Record<string, Entry> }} */
const lock = JSON.parse(readFileSync(file, 'utf8'))
const { packages } = lock

/**
 * The entry that Node would find for `name` from the package at `path`.
 * @param {string} path
 * @param {string} name
 */
function found(path, name) {
  const folders = path.split('/node_modules/')
  for (let depth = folders.length; depth >= 0; depth--) {
    const start = folders.slice(0, depth).join('/node_modules/')
    const entry = packages[`${start ? `${start}/` : ''}node_modules/${name}`]
    if (entry) return entry
  }
  return null
}

/** The folder that the package at `path` lies in. @param {string} path */
const folderOf = (path) => path.slice(0, path.lastIndexOf('node_modules/') + 'node_modules/'.length)

let added = 0
for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const platform = platformOf(name)
    if (!platform || !/^\d/.test(version)) continue
    const entry = found(path, name)
    if (entry?.version === version) continue
    // Another version of it may lie at the top; then this one lies beside who asks for it.
    const place = entry ? `${folderOf(path)}${name}` : `node_modules/${name}`
    packages[place] = { version, ...platform, ...(dev && { dev }), optional: true }
    added++
  }
}
const root = packages['']
const sorted = Object.entries(packages)
  .filter(([path]) => path !== '')
  .sort(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = { ...(root && { '': root }), ...Object.fromEntries(sorted) }
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} packages of other platforms added`)
