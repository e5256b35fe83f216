// Headers that hand cookies to the browser.

/** `cookies`: whole values for `Set-Cookie`, one header each. */
export function setCookies(cookies: readonly string[]): Headers {
  const headers = new Headers()
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return headers
}
