// A copy of the product with one more bank, made as content/README.md tells authors: questions that are listened to.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const TEXT = (vi: string, en: string) => ({ vi, en })
/** The app's own sounds stand for recordings. */
const HEARD = ['join', 'lock', 'right', 'wrong', 'overtaking', 'tick'] as const

export const LISTENING = 'listening'

function question(name: string, index: number) {
  const number = index + 1
  return {
    kind: 'single',
    id: `${LISTENING}-sounds-0${number}`,
    level: 'A2',
    title: TEXT(`Nghe lần ${number}`, `Listening ${number}`),
    prompt: TEXT(`Bạn nghe thấy gì? (${number})`, `What do you hear? (${number})`),
    explanation: TEXT('Nghe kỹ phần cuối.', 'Listen to its end.'),
    source: { name: 'Ban tổ chức' },
    asOf: '2026-11-01',
    status: 'approved',
    review: { vi: 'unreviewed', en: 'unreviewed' },
    seconds: 20,
    media: { kind: 'sound', src: `sounds/${name}.mp3`, alt: TEXT(`Đoạn ghi âm ${number}`, `Recording ${number}`) },
    choices: [
      { id: 'a', text: TEXT('Tiếng trống', 'A drum') },
      { id: 'b', text: TEXT('Tiếng sáo', 'A flute') },
      { id: 'c', text: TEXT('Tiếng mưa', 'The rain') },
    ],
    right: 'abc'[index % 3],
  }
}

/** Makes the copy; what is not changed in it stands where it is. `remove` takes it away. */
export function listeningHome(): { home: string; remove(): void } {
  const home = mkdtempSync(join(tmpdir(), 'vam-co-home-'))
  for (const kept of ['build', 'node_modules', 'prisma', 'package.json']) symlinkSync(resolve(kept), join(home, kept))
  const filter = (file: string) => !file.endsWith('.map')
  for (const copied of ['dist', 'content', 'public/media'])
    cpSync(copied, join(home, copied), { recursive: true, filter })
  symlinkSync(resolve('public/fonts'), join(home, 'public/fonts'))
  const bank = join(home, 'content/banks', LISTENING)
  mkdirSync(bank)
  const write = (file: string, content: object) => writeFileSync(join(bank, file), JSON.stringify(content))
  write('bank.json', {
    id: LISTENING,
    name: TEXT('Bài nghe', 'Listening'),
    description: TEXT('Nghe rồi chọn.', 'Listen and choose.'),
    languages: ['vi', 'en'],
    unreviewed: ['vi', 'en'],
  })
  write('sounds.json', { topic: 'sounds', name: TEXT('Âm thanh', 'Sounds'), questions: HEARD.map(question) })
  mkdirSync(join(home, 'public/media/sounds'), { recursive: true })
  for (const name of HEARD) cpSync(`public/sounds/${name}.mp3`, join(home, `public/media/sounds/${name}.mp3`))
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) }
}
