// Which certificates of a season an organiser asked for.
import { fold } from '~/domain/text/fold'
import type { Certificate } from '~/services/certificates'

export interface CertificateWish {
  search: string
  /** Only those that are to be revoked. */
  outdated: boolean
}

export function wishOf(params: URLSearchParams): CertificateWish {
  return { search: (params.get('q') ?? '').slice(0, 80).trim(), outdated: params.get('only') === 'outdated' }
}

const plain = (text: string) => fold(text, { tones: false })

/** Those that fit; names, schools, units and numbers are searched without tones. */
export function fitting(all: readonly Certificate[], { search, outdated }: CertificateWish): Certificate[] {
  const key = plain(search)
  return all.filter((one) => {
    if (outdated && !one.outdated) return false
    if (key === '') return true
    const { name, school, unit, register } = one
    const units = typeof unit === 'string' ? [unit] : Object.values(unit)
    return [name, school ?? '', register, ...units].some((text) => plain(text).includes(key))
  })
}
