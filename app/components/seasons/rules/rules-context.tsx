// The rules that are being changed, for every field of the form: what stands there, and what is wrong with it.
import { createContext, type ReactNode, useContext } from 'react'
import { type Json, listAt } from '~/domain/round/json-path'
import { typedAt } from '~/domain/round/rule-fields'

interface RulesBeingChanged {
  rules: Json
  /** Paths with something wrong. */
  wrong: ReadonlySet<string>
}

const RulesContext = createContext<RulesBeingChanged>({ rules: null, wrong: new Set() })

export function RulesProvider({
  rules,
  wrong,
  children,
}: {
  rules: Json
  wrong: readonly string[]
  children: ReactNode
}) {
  return <RulesContext.Provider value={{ rules, wrong: new Set(wrong) }}>{children}</RulesContext.Provider>
}

export function useRules() {
  const { rules, wrong } = useContext(RulesContext)
  return {
    rules,
    /** What a field shows. */
    typed: (path: string) => typedAt(rules, path),
    list: (path: string) => listAt(rules, path),
    isWrong: (path: string) => wrong.has(path),
  }
}

/** How a field of the rules is named in the form: other names are the form's own. */
export const fieldName = (path: string) => `rule:${path}`
