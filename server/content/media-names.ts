// Names under which pictures and sounds of questions go out: "flags/la.svg" would say the answer, this does not.
import { createHash } from 'node:crypto'
import { extname, join } from 'node:path'
import express, { type RequestHandler } from 'express'
import type { Bank, BankQuestion } from '../../app/domain/question/bank'
import type { Media } from '../../app/domain/question/question'

/** A name of the file's own that says nothing; the same at every start, so that old shows find their pictures. */
export function quietName(src: string): string {
  return `q/${createHash('sha256').update(`vamco media ${src}`).digest('hex').slice(0, 20)}${extname(src)}`
}

/** The banks with every medium under its quiet name, and where each name leads. */
export function quietMedia(banks: readonly Bank[]): { banks: Bank[]; files: Map<string, string> } {
  const files = new Map<string, string>()
  const quiet = (media: Media): Media => {
    const src = quietName(media.src)
    files.set(src, media.src)
    return { ...media, src }
  }
  const hush = <T extends { media?: Media | undefined }>(part: T): T =>
    part.media ? { ...part, media: quiet(part.media) } : part
  const hushQuestion = (question: BankQuestion): BankQuestion => {
    const hushed = hush(question)
    if ('choices' in hushed) return { ...hushed, choices: hushed.choices.map(hush) }
    if ('items' in hushed) return { ...hushed, items: hushed.items.map(hush) }
    return hushed
  }
  return { banks: banks.map((bank) => ({ ...bank, questions: bank.questions.map(hushQuestion) })), files }
}

/** Serves /media/q/…; the files keep their speaking names in `folder` (public/media). */
export function serveQuietMedia(files: ReadonlyMap<string, string>, folder: string): RequestHandler {
  const router = express.Router()
  router.get('/media/q/:name', (req, res, next) => {
    const file = files.get(`q/${req.params.name}`)
    if (!file) return next()
    res.sendFile(join(folder, file), { maxAge: 86_400_000, dotfiles: 'allow' })
  })
  return router
}
