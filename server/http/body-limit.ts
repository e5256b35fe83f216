// Keeps bodies small: a form is never larger than this, a file never larger than that.
import type { RequestHandler } from 'express'
import { refuse } from './refusals'

const KILOBYTE = 1024
const FORM_BYTES = 512 * KILOBYTE
const FILE_BYTES = 8 * 1024 * KILOBYTE

/**
 * Refuses bodies above 512 kB (above 8 MB for multipart forms, which carry files) by their declared length.
 * A body without a declared length is refused too: no browser sends one, and its size could not be held to.
 */
export const limitBodies: RequestHandler = (req, res, next) => {
  if (req.headers['transfer-encoding'] !== undefined) return refuse(res, 'length_required')
  const length = Number(req.headers['content-length'] ?? 0)
  const limit = req.headers['content-type']?.startsWith('multipart/form-data') ? FILE_BYTES : FORM_BYTES
  if (length > limit) return refuse(res, 'too_large')
  next()
}
