/** Words that are no name for a hall of children: Vietnamese, English and Khmer insults and slurs. */
import { fold } from '../text/fold'

/**
 * Whole words and phrases, compared after folding with tones: "lồn" is one, "Lon" and "lồng" are not. Without tones
 * only what cannot be meant otherwise is listed. Names and ordinary words stay out: Dick, Ngu, Phúc, Dung, Bích, and
 * what Đỗ Ngữ, Cái Lớn or Gook look like without tones. A phrase is looked for with and without its spaces.
 */
const VIETNAMESE =
  'địt|địt mẹ|dit me|dit me may|dit con me|dit bo|dit cu|đit mẹ|đù má|đụ|đụ má|đụ mẹ|du ma may|du me may|lồn|vãi lồn|vai lon|cái lồn|cailon|loz|lồz|lìn|' +
  'cặc|cặk|kặc|con cặc|con cac|cái cặc|cak|buồi|buồy|con đĩ|đĩ|đĩ điếm|con điếm|gái điếm|đéo|cứt|cục cứt|ăn cứt|an cut|bú cu|bu cu|bú cặc|' +
  'mẹ mày|má mày|tiên sư|mả mẹ|con mẹ mày|con me may|bố mày|chó chết|chó đẻ|cho de|chó má|óc chó|oc cho|đồ chó|thằng chó|con chó này|óc lợn|' +
  'đồ ngu|thằng ngu|con ngu|bọn ngu|ngu quá|quá ngu|ngu vcl|ngu như|ngu lồn|khốn nạn|khon nan|mất dạy|vô học|súc vật|' +
  'hiếp dâm|hiep dam|loạn luân|thằng miên|tàu khựa|thằng mọi|bọn mọi'
/** Phrases by their first letters; written with points, they may be somebody's own. */
const ABBREVIATED = 'đm|đmm|dmm|đcm|dcm|đkm|dkm|clm|clmm|clgt|vcl|vkl|vloz|vlz|đcmm|dcmm|đmcs|đmvn'
const ENGLISH =
  'fuck|fucks|fucked|fucker|fuckers|fucking|motherfucker|fuk|fck|fvck|phuck|f ck|fuq|shit|shits|shitty|bullshit|sh t|bitch|bitches|biatch|b tch|cunt|cunts|' +
  'asshole|assholes|dumbass|jackass|my ass|dickhead|my dick|big dick|small dick|dick head|cock sucker|cocksucker|my cock|big cock|pussy|pussies|' +
  'penis|vagina|boobs|tits|dildo|blowjob|handjob|porn|porno|pornhub|sex|rape|rapist|slut|sluts|whore|whores|bastard|wanker|twat|' +
  'nigger|niggers|nigga|niggas|faggot|faggots|fag|retard|retarded|chink|gooks|hitler|nazi|nazis|pedo|pedophile|stfu|kys|kill yourself'
/** Strong enough to be looked for inside a longer word: no name and no word of the three languages holds them. */
const INSIDE = ['fuck', 'motherfuck', 'bullshit', 'asshole', 'cocksuck', 'nigger', 'faggot', 'pornhub', 'địt']
/** Evasions that folding would turn into ordinary words. */
const DISGUISED =
  /(?<![\p{L}\p{N}])(?:l0n|l0z|c4c|cắ\*c|d1t|đ1t|đ!t|d!t|b\*tch|f\*ck|f\*\*k|sh\*t|l\*n|đ\*o|c\*c)(?![\p{L}\p{N}])/u
/** Khmer is written without spaces, so words are looked for anywhere, whole syllables only. */
const KHMER = ['ចុយ', 'ក្តរ', 'ក្ដរ', 'ក្តួយ', 'ក្ដួយ', 'សំផឹង', 'អាឆ្កែ', 'អាល្ងង់', 'អាឆ្កួត', 'អាចង្រៃ', 'មេអាអែង', 'ម៉ែអា', 'យួន']

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
/** A sign that stands for a letter stands beside one. */
const SIGN_IN_WORD = /(?<=\p{L})[013457@$!]|[013457@$!](?=\p{L})/gu
/** "V. C. L.": capitals, each with its point and a space. */
const INITIALS = /^(?:\p{Lu}\p{M}*\.\s+)+\p{Lu}\p{M}*\.?$/u
const SINGLE_LETTERS = /(?<= )(?:\p{L}\p{M}* ){2,}\p{L}\p{M}*(?= )/gu
const LONG_RUN = /(\p{L})\1{2,}/gu

const key = (text: string) => fold(text, { tones: true })
/** A single letter in a phrase stands beside a star: "sh t" is no "sht". */
const runTogether = (phrase: string) => (/(?:^| ).(?: |$)/u.test(phrase) ? phrase : phrase.replaceAll(' ', ''))
const PHRASES = [...VIETNAMESE.split('|'), ...ENGLISH.split('|')]
const LISTED = [...new Set([...PHRASES, ...PHRASES.map(runTogether)].map(key))]
const SHORT = ABBREVIATED.split('|').map(key)
const WITHIN = INSIDE.map(key)
const IN_KHMER = KHMER.map((word) => new RegExp(`(?<!\u17D2)${key(word)}(?!\\p{M})`, 'u'))

/** The ways a text may be read: as it stands, signs as letters, letters one by one, letters drawn out. */
function readings(text: string): string[] {
  const plain = ` ${key(text)} `
  const lettered = ` ${key(text.replace(SIGN_IN_WORD, (sign) => LEET[sign] ?? sign))} `
  const twice = text
    .replace(SIGN_IN_WORD, (sign) => LEET[sign] ?? sign)
    .replace(SIGN_IN_WORD, (sign) => LEET[sign] ?? sign)
  const base = [plain, lettered, ` ${key(twice)} `]
  const joined = base.map((one) => one.replace(SINGLE_LETTERS, (run) => run.replaceAll(' ', '')))
  const short = [...base, ...joined].flatMap((one) => [one.replace(LONG_RUN, '$1'), one.replace(LONG_RUN, '$1$1')])
  return [...new Set([...base, ...joined, ...short])]
}

/** Whether a name or a typed word insults, in Vietnamese, English or Khmer. A filter for a hall, not a judgement: the host can still kick. */
export function isInsult(text: string): boolean {
  if (DISGUISED.test(text.normalize('NFC').toLowerCase())) return true
  const listed = INITIALS.test(text.normalize('NFC').trim()) ? LISTED : [...LISTED, ...SHORT]
  return readings(text).some(
    (reading) =>
      listed.some((word) => reading.includes(` ${word} `)) ||
      WITHIN.some((word) => reading.includes(word)) ||
      IN_KHMER.some((word) => word.test(reading)),
  )
}
