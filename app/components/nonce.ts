// The Content-Security-Policy nonce of this response, for the scripts that Remix writes into the page.
import { createContext, useContext } from 'react'

const Nonce = createContext('')

export const NonceProvider = Nonce.Provider

/** The nonce on the server; in the browser the empty string, as browsers hide it too. */
export function useNonce(): string {
  return useContext(Nonce)
}
