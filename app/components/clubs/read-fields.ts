// What the form of a club says.
import type { ClubFields } from '~/services/clubs'

const text = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Numbers and times that make no sense are as good as empty; the name is for the service to judge. */
export function readClubFields(form: FormData): ClubFields {
  const members = Number(text(form, 'members'))
  const day = Number(text(form, 'day') || Number.NaN)
  const time = /^([01]\d|2[0-3]):[0-5]\d$/.exec(text(form, 'time'))?.[0]
  return {
    name: text(form, 'name').slice(0, 200),
    members: Number.isInteger(members) && members >= 1 && members <= 100_000 ? members : null,
    meets: time && Number.isInteger(day) && day >= 0 && day <= 6 ? { day, time } : null,
  }
}
