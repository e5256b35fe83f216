// What a pressed key means whatever script the keyboard writes: Khmer ones give Khmer letters and an invisible space, Vietnamese ones letters where digits stand.

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>

const SIGNS: Record<string, string> = { Space: ' ' }
const SHIFTED: Record<string, string> = { Space: ' ', Equal: '+', Slash: '?' }

/** The key in lower case; a sign outside ASCII counts by the place where a Latin keyboard has its letter or digit. */
export function keyName({ key, code, shiftKey }: Pressed): string {
  if (key.length !== 1 || key.charCodeAt(0) < 0x80) return key.toLowerCase()
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  if (letter) return letter.toLowerCase()
  const [, digit] = /^Digit(\d)$/.exec(code) ?? []
  return (shiftKey ? SHIFTED[code] : (digit ?? SIGNS[code])) ?? key
}
