// What is taken without the schema is exactly what the schema would have taken.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerMessage, timeMessage } from '~/domain/show/plain-messages'
import { AnswerMessage, TimeMessage } from '~/domain/show/protocol'

/** As it comes out of a packet. */
const parsed = (message: unknown): unknown => JSON.parse(JSON.stringify(message) ?? 'null')

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, -1, 0.5, 999_999, 1_000_000, 1_000_001, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 53),
)
const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', 'a', 'x'.repeat(200), 'ត'.repeat(201)))
const id = fc.oneof(fc.stringMatching(/^[\w-]{6,40}$/), fc.stringMatching(/^[\w-]{0,5}$/), text)
const value = fc.oneof(
  text,
  number,
  fc.array(text, { maxLength: 8 }),
  fc.array(fc.oneof(text, number), { maxLength: 3 }),
  fc.dictionary(text, text, { maxKeys: 4 }),
  fc.anything(),
)
const field = <T>(right: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: right }, fc.anything())
const answers = fc.record(
  { id: field(id), index: field(number), value: field(value), ms: field(number), more: fc.anything() },
  { requiredKeys: [] },
)
const usual = fc.record({
  id: fc.stringMatching(/^[\w-]{6,40}$/),
  index: fc.nat(60),
  value,
  ms: fc.double({ min: 0, max: 1_000_000, noNaN: true }),
})
const times = fc.record({ echo: field(fc.option(number)), more: fc.anything() }, { requiredKeys: [] })

test('an answer is taken or refused as its schema says, whatever was sent', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.oneof(answers, usual, fc.anything()), (message) => {
      const sent = parsed(message)
      const said = AnswerMessage.safeParse(sent)
      taken += Number(said.success)
      expect(answerMessage(sent)).toEqual(said.data ?? null)
    }),
    { numRuns: 2_000 },
  )
  expect(taken).toBeGreaterThan(100)
})

test('a question for the time is taken or refused as its schema says, whatever was sent', () => {
  fc.assert(
    fc.property(fc.oneof(times, fc.anything()), (message) => {
      const sent = parsed(message)
      expect(timeMessage(sent)).toEqual(TimeMessage.safeParse(sent).data ?? null)
    }),
    { numRuns: 1_000 },
  )
})

test.each(['{"echo":1e999}', '{"echo":null,"__proto__":{}}', '{"__proto__":{"echo":1}}', '[null]', '"echo"'])(
  '%s is no question for the time',
  (packet) => {
    expect(timeMessage(JSON.parse(packet))).toBeNull()
  },
)

test.each([
  '{"id":"abcdef","index":1e999,"value":"a","ms":1}',
  '{"id":"abcdef","index":0,"value":1e999,"ms":1}',
  '{"id":"abcdef","index":0,"value":"a","ms":1e999}',
  '{"id":"abcdef","index":0,"value":["a",{"length":1}],"ms":1}',
  '{"id":"abcdef\\n","index":0,"value":"a","ms":1}',
  '{"index":0,"value":"a","ms":1,"__proto__":{"id":"abcdef"}}',
])('%s is no answer', (packet) => {
  expect(answerMessage(JSON.parse(packet))).toBeNull()
})
