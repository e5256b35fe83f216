// A press that was meant for the step just left must not take the next one: the question closes by itself as the last phone answers.
import { useEffect, useState } from 'react'

/** Longer than a double press and than the start of a reaction, shorter than anybody needs to look, ms. */
const SETTLING = 600

/** Whether `step` has stood for a moment; true at first. */
export function useSettled(step: string): boolean {
  const [settled, setSettled] = useState(step)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(step), SETTLING)
    return () => clearTimeout(timer)
  }, [step])
  return settled === step
}
