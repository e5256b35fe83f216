/**
 * Makes the pictures of questions under public/media: flags from flag-icons, outlines and maps from world-atlas
 * (Natural Earth, public domain). Run again after a new version of either: `node scripts/media.mjs`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { geoArea, geoCentroid, geoContains, geoMercator, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'

const media = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'media')
const require = createRequire(import.meta.url)
const load = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'))

const WIDTH = 800
const HEIGHT = 600
// A picture cannot read the page's variables: the night palette of app/styles/tokens.css, as values.
const WATER = '#0C3A4E'
const LAND = '#2E7C8F'
const FAR_LAND = '#17505F'
const FOAM = '#EAF6F2'
const HALO = '#7CC3CE'
const DASH = '#2A6878'
const NIGHT = '#08283A'

const ASEAN = ['bn', 'kh', 'id', 'la', 'mm', 'my', 'ph', 'sg', 'th', 'tl', 'vn']
/** ISO 3166-1 numeric codes, as world-atlas names its countries. */
const CODE = { bn: '096', kh: '116', la: '418', mm: '104', my: '458', sg: '702', th: '764', tl: '626', vn: '704' }
/** Detail of each outline: the small countries are blots on the coarser map. */
const OUTLINES = { kh: '50m', la: '50m', th: '50m', mm: '50m', sg: '10m', bn: '10m', tl: '10m' }
/**
 * Edges of each mainland map in degrees: east, then south and north; the west follows from 4:3. `mark`: where the "?" stands
 * when the middle of the country is too narrow for it.
 * The east stays on or at the coast of Viet Nam, so that no map shows the open sea and leaves its islands out.
 */
const MAINLAND = {
  kh: { east: 109.4, south: 8.4, north: 17.9 },
  la: { east: 108.5, south: 12.6, north: 23.6, mark: [102.6, 19.9] },
  mm: { east: 108.5, south: 9, north: 28.9 },
  th: { east: 108.5, south: 5, north: 21.2 },
}

const svg = (title, body) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><!-- ${title} -->${body}</svg>\n`

function save(path, text) {
  const file = join(media, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const size = Buffer.byteLength(text)
  if (size > 30_000) throw new Error(`${path} is ${size} bytes, more than the 30 kB a picture may have`)
  console.log(`${path} ${(size / 1000).toFixed(1)} kB`)
}

/** The path in steps from point to point, without those nearer than a pixel and a half to the last, which nobody sees. */
function thin(path) {
  let last = [0, 0]
  return path.replace(/([ML])([-\d.]+),([-\d.]+)/g, (_whole, letter, x, y) => {
    const step = [x - last[0], y - last[1]]
    if (letter === 'L' && Math.hypot(...step) < 1.5) return ''
    last = [Number(x), Number(y)]
    return letter === 'M'
      ? `M${x} ${y}`
      : `l${step
          .map((part) => Number(part.toFixed(1)))
          .join(' ')
          .replace(' -', '-')}`
  })
}

/** Short strokes of water in rows, the way the river is drawn; `free` says where none may lie. */
function dashes(free) {
  let path = ''
  for (let row = 0, y = 34; y < HEIGHT - 20; row += 1, y += 48) {
    for (let x = 30 + ((row * 137) % 150); x < WIDTH - 60; x += 178) {
      const length = 18 + ((row * 31 + x) % 26)
      if ([0, length / 2, length].every((step) => free(x + step, y))) path += `M${x} ${y}h${length}`
    }
  }
  return `<path d="${path}" stroke="${DASH}" stroke-width="4" stroke-linecap="round" fill="none"/>`
}

const lit = (d) =>
  `<path d="${d}" fill="${FOAM}" stroke="${HALO}" stroke-opacity=".45" stroke-width="12" stroke-linejoin="round" paint-order="stroke"/>`

/** Which points of the picture are on one of the `shapes`, within some pixels. */
function occupied(projection, shapes, margin) {
  const around = [-margin, 0, margin]
  return (x, y) =>
    around.some((dx) =>
      around.some((dy) => {
        const at = projection.invert([x + dx, y + dy])
        return shapes.some((shape) => geoContains(shape, at))
      }),
    )
}

function questionMark([x, y], size) {
  const at = `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size})`
  const hook = '<path d="M-7.5-6.5a7.5 7.5 0 1 1 11 6.6c-2.3 1.3-3.5 2.7-3.5 5.4" fill="none" '
  return `<g transform="${at}">${hook}stroke="${NIGHT}" stroke-width="4.6" stroke-linecap="round"/><circle cy="13" r="3" fill="${NIGHT}"/></g>`
}

function flags() {
  for (const code of ASEAN) {
    const source = readFileSync(require.resolve(`flag-icons/flags/4x3/${code}.svg`), 'utf8')
    // Without its own size a picture is stretched to the width of its box.
    save(
      `flags/${code}.svg`,
      source.replace('<svg ', '<svg width="640" height="480" ').replace(/ id="flag-icons-\w+"/, ''),
    )
  }
  save('flags/LICENSE.txt', readFileSync(join(dirname(require.resolve('flag-icons/package.json')), 'LICENSE'), 'utf8'))
}

function outlines() {
  for (const [code, scale] of Object.entries(OUTLINES)) {
    const atlas = load(`world-atlas/countries-${scale}.json`)
    const country = feature(
      atlas,
      atlas.objects.countries.geometries.find((one) => one.id === CODE[code]),
    )
    const frame = [
      [70, 60],
      [WIDTH - 70, HEIGHT - 60],
    ]
    const projection = geoMercator().fitExtent(frame, country)
    const taken = occupied(projection, [country], 24)
    const d = geoPath(projection).digits(1)(country)
    const water = `<rect width="${WIDTH}" height="${HEIGHT}" fill="${WATER}"/>${dashes((x, y) => !taken(x, y))}`
    save(`maps/outline-${code}.svg`, svg('outline of a country', water + lit(d)))
  }
}

/** The point for the question mark: the middle of the largest part of the country. */
function heart(country) {
  const parts = country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates
  const polygons = parts.map((coordinates) => ({ type: 'Polygon', coordinates }))
  return geoCentroid(polygons.reduce((best, one) => (geoArea(one) > geoArea(best) ? one : best)))
}

function mainland() {
  const atlas = load('world-atlas/countries-50m.json')
  const all = atlas.objects.countries.geometries
  const near = all.filter((one) => [CODE.kh, CODE.la, CODE.mm, CODE.my, CODE.sg, CODE.th, CODE.vn].includes(one.id))
  const far = all.filter((one) => !near.includes(one))
  const nearLand = merge(atlas, near)
  const farLand = merge(atlas, far)
  const borders = mesh(atlas, { type: 'GeometryCollection', geometries: near }, (a, b) => a !== b)
  for (const [code, { east, south, north, mark }] of Object.entries(MAINLAND)) {
    const country = feature(
      atlas,
      all.find((one) => one.id === CODE[code]),
    )
    const unit = geoMercator().scale(1).translate([0, 0])
    const top = unit([east, north])
    const bottom = unit([east, south])
    const scale = HEIGHT / (bottom[1] - top[1])
    const projection = geoMercator()
      .scale(scale)
      .translate([WIDTH - top[0] * scale, -top[1] * scale])
      .clipExtent([
        [-20, -20],
        [WIDTH + 20, HEIGHT + 20],
      ])
    const path = geoPath(projection).digits(1)
    const draw = (shape) => thin(path(shape) ?? '')
    const taken = occupied(projection, [nearLand, farLand], 16)
    const body = [
      `<rect width="${WIDTH}" height="${HEIGHT}" fill="${WATER}"/>`,
      dashes((x, y) => !taken(x, y)),
      `<path d="${draw(farLand)}" fill="${FAR_LAND}"/>`,
      `<path d="${draw(nearLand)}" fill="${LAND}"/>`,
      `<path d="${draw(borders)}" fill="none" stroke="${WATER}" stroke-width="2.5" stroke-linejoin="round"/>`,
      lit(draw(country)),
      questionMark(projection(mark ?? heart(country)), 2),
    ]
    save(`maps/mainland-${code}.svg`, svg('mainland of Southeast Asia, one country lit', body.join('')))
  }
}

flags()
outlines()
mainland()
