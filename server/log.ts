// The log: one JSON line per event on standard output, without personal data.
import { pino } from 'pino'

/** A logger of `level`; secrets that slip into an object are struck out. */
export function createLog(level: string) {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        'password',
        'token',
        'secret',
        'cookie',
        'authorization',
        '*.password',
        '*.token',
        '*.secret',
        '*.cookie',
      ],
      censor: '…',
    },
  })
}

export type Log = ReturnType<typeof createLog>
