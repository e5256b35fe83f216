// Draws the final card as a picture to keep. The browser sets the type, so that Khmer is shaped as on the page.
import type { Locale } from '~/domain/question/text'

export interface CardWords {
  app: string
  show: string
  /** Empty: none. */
  rank: string
  name: string
  club: string
  place: string
  points: string
  pointsWord: string
  right: string
  rightWord: string
  streak: string
  streakWord: string
}

const WIDTH = 1080
const HEIGHT = 1350
const MARGIN = 88

async function picture(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

/** One drawing of the sprite as a picture of its own. */
async function drawing(name: string): Promise<HTMLImageElement> {
  const sprite = new DOMParser().parseFromString(await (await fetch('/shapes.svg')).text(), 'image/svg+xml')
  const symbol = sprite.getElementById(name)
  const box = symbol?.getAttribute('viewBox') ?? '0 0 1 1'
  const [, , width, height] = box.split(' ')
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${width}" height="${height}" color="white">${symbol?.innerHTML ?? ''}</svg>`
  return picture(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`)
}

/** Type gets smaller until the words fit the width. */
function fitted(
  context: CanvasRenderingContext2D,
  words: string,
  width: number,
  size: number,
  weight: number,
  family: string,
) {
  for (let now = size; now > 20; now -= 2) {
    context.font = `${weight} ${now}px ${family}`
    if (context.measureText(words).width <= width) return
  }
}

/** Draws the card, 1080 × 1350. Colours are the tokens of the page. */
export async function drawCard(words: CardWords, locale: Locale): Promise<HTMLCanvasElement> {
  const style = getComputedStyle(document.querySelector('.phone') ?? document.body)
  const colour = (token: string) => style.getPropertyValue(`--${token}`).trim()
  const family = style.fontFamily
  const bold = locale === 'km' ? 600 : 800
  await Promise.all(
    [400, bold].map((weight) => document.fonts.load(`${weight} 40px ${family}`, Object.values(words).join(''))),
  )
  const [scene, mark, ...lanterns] = await Promise.all([
    picture('/scenes/river-evening-phone.svg'),
    ...['mark', 'lantern-1', 'lantern-0', 'lantern-2'].map(drawing),
  ])

  const canvas = document.createElement('canvas')
  canvas.width = WIDTH
  canvas.height = HEIGHT
  const context = canvas.getContext('2d')
  if (!context || !scene || !mark) throw new Error('This browser cannot draw the card.')

  const tall = (WIDTH / scene.width) * scene.height
  context.drawImage(scene, 0, -430, WIDTH, tall)
  const dusk = context.createLinearGradient(0, 560, 0, 900)
  dusk.addColorStop(0, 'transparent')
  dusk.addColorStop(1, colour('stage-top'))
  context.fillStyle = dusk
  context.fillRect(0, 560, WIDTH, HEIGHT)
  const berths = [
    [150, 640, 120],
    [450, 600, 190],
    [790, 650, 140],
  ]
  lanterns.forEach((lantern, at) => {
    const [x = 0, y = 0, width = 0] = berths[at] ?? []
    context.drawImage(lantern, x, y, width, (width * 68) / 84)
  })

  const write = (text: string, x: number, y: number, size: number, weight: number, ink: string, width: number) => {
    fitted(context, text, width, size, weight, family)
    context.fillStyle = colour(ink)
    context.fillText(text, x, y)
  }
  context.drawImage(mark, MARGIN, 56, 64, 64)
  write(words.app, MARGIN + 84, 104, 44, bold, 'foam', 500)
  write(words.show, MARGIN, 872, 40, bold, 'foam', WIDTH - 2 * MARGIN)
  fitted(context, words.rank, 330, 210, bold, family)
  const beside = words.rank ? MARGIN + context.measureText(words.rank).width + 48 : MARGIN
  write(words.rank, MARGIN, 1066, 210, bold, 'gold', 330)
  write(words.name, beside, 970, 72, bold, 'foam', WIDTH - MARGIN - beside)
  write(words.club, beside, 1024, 38, 400, 'foam', WIDTH - MARGIN - beside)
  write(words.place, beside, words.club ? 1076 : 1030, 38, 400, 'mist', WIDTH - MARGIN - beside)

  const cell = (WIDTH - 2 * MARGIN) / 3
  const figures = [
    [words.points, words.pointsWord],
    [words.right, words.rightWord],
    [words.streak, words.streakWord],
  ] as const
  context.fillStyle = colour('well')
  context.beginPath()
  context.roundRect(MARGIN, 1120, 3 * cell, 166, 32)
  context.fill()
  context.textAlign = 'center'
  figures.forEach(([figure, word], at) => {
    const middle = MARGIN + cell * (at + 0.5)
    write(figure, middle, 1196, 60, bold, 'foam', cell - 32)
    write(word, middle, 1252, 36, 400, 'mist', cell - 32)
  })
  context.textAlign = 'start'
  context.strokeStyle = colour('gold')
  context.lineWidth = 8
  context.strokeRect(4, 4, WIDTH - 8, HEIGHT - 8)
  return canvas
}

/** Draws the card and hands it to the browser as a PNG to keep. */
export async function saveCard(words: CardWords, locale: Locale): Promise<void> {
  const canvas = await drawCard(words, locale)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The picture could not be made.')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `vam-co-${words.show.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
