/** Names drawn by the platform: an animal of ASEAN and an adjective that nobody minds. */
import type { Locale } from '../question/text'
import { drawn } from './drawing'

type Words = Record<Locale, string>

const words = (vi: string, en: string, km: string): Words => ({ vi, en, km })

export const ANIMALS: readonly Words[] = [
  words('Voi', 'Elephant', 'ដំរី'),
  words('Hổ', 'Tiger', 'ខ្លា'),
  words('Sếu', 'Crane', 'ក្រៀល'),
  words('Công', 'Peacock', 'ក្ងោក'),
  words('Cò', 'Egret', 'កុក'),
  words('Trâu', 'Buffalo', 'ក្របី'),
  words('Rùa', 'Turtle', 'អណ្តើក'),
  words('Vượn', 'Gibbon', 'ទោច'),
  words('Nai', 'Deer', 'ប្រើស'),
  words('Thỏ', 'Rabbit', 'ទន្សាយ'),
  words('Mèo', 'Cat', 'ឆ្មា'),
  words('Cá heo', 'Dolphin', 'ផ្សោត'),
  words('Bướm', 'Butterfly', 'មេអំបៅ'),
  words('Ong', 'Bee', 'ឃ្មុំ'),
  words('Đại bàng', 'Eagle', 'ឥន្ទ្រី'),
  words('Vẹt', 'Parrot', 'សេក'),
  words('Gấu', 'Bear', 'ខ្លាឃ្មុំ'),
  words('Tê giác', 'Rhino', 'រមាស'),
  words('Báo', 'Leopard', 'ខ្លារខិន'),
  words('Rái cá', 'Otter', 'ភេ'),
  words('Sóc', 'Squirrel', 'កំប្រុក'),
  words('Tê tê', 'Pangolin', 'ពង្រូល'),
  words('Bồ câu', 'Dove', 'ព្រាប'),
  words('Ngựa', 'Horse', 'សេះ'),
  words('Chim sẻ', 'Sparrow', 'ចាប'),
  words('Bò tót', 'Gaur', 'ខ្ទីង'),
]

export const ADJECTIVES: readonly Words[] = [
  words('vui vẻ', 'Merry', 'រីករាយ'),
  words('dũng cảm', 'Brave', 'ក្លាហាន'),
  words('thông minh', 'Clever', 'ឆ្លាត'),
  words('nhanh nhẹn', 'Nimble', 'រហ័ស'),
  words('hiền lành', 'Gentle', 'ស្លូតបូត'),
  words('chăm chỉ', 'Diligent', 'ឧស្សាហ៍'),
  words('thân thiện', 'Friendly', 'រួសរាយ'),
  words('khỏe mạnh', 'Strong', 'ខ្លាំង'),
  words('bình tĩnh', 'Calm', 'ស្ងប់'),
  words('tò mò', 'Curious', 'ចង់ដឹង'),
  words('tốt bụng', 'Kind', 'ចិត្តល្អ'),
  words('may mắn', 'Lucky', 'មានសំណាង'),
  words('vững vàng', 'Steady', 'មាំទាំ'),
  words('hoạt bát', 'Lively', 'រស់រវើក'),
  words('kiên trì', 'Patient', 'អត់ធ្មត់'),
  words('tự tin', 'Confident', 'ជឿជាក់'),
  words('rực rỡ', 'Radiant', 'ភ្លឺចែងចាំង'),
  words('lịch sự', 'Polite', 'គួរសម'),
  words('sáng dạ', 'Bright', 'ប៉ិនប្រសប់'),
  words('phi thường', 'Amazing', 'អស្ចារ្យ'),
]

const pick = <T>(list: readonly T[], index: number): T => {
  const one = list[index % list.length]
  if (one === undefined) throw new Error('an empty list of words')
  return one
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b))

/** The name of one seat: the same again for the same seed, and another for each of the first 520 seats. */
export function drawnName(seed: number, seat: number, locale: Locale): string {
  const all = ANIMALS.length * ADJECTIVES.length
  let step = 1 + (drawn(seed, 1) % (all - 1))
  while (divisor(step, all) !== 1) step = (step % all) + 1
  const index = (drawn(seed, 2) + seat * step) % all
  const animal = pick(ANIMALS, index)[locale]
  const adjective = pick(ADJECTIVES, Math.floor(index / ANIMALS.length))[locale]
  if (locale === 'en') return `${adjective} ${animal}`
  return locale === 'vi' ? `${animal} ${adjective}` : `${animal}${adjective}`
}
