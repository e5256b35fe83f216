// Layout effects on pages that the server renders, too.
import { useEffect, useLayoutEffect } from 'react'

/** `useLayoutEffect`, without React's warning where the server lays nothing out. */
export const useLayout = typeof document === 'undefined' ? useEffect : useLayoutEffect
