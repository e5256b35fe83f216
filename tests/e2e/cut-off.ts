// Finds words that cannot be read in full: outside the window, or beyond a box that clips them.
import type { Page } from '@playwright/test'

/**
 * Every text of `page` of which something is cut off, with by how much; empty when all can be read. Letters may reach a
 * third of their size over the edge of a tight line, as tall Vietnamese and Khmer signs do without losing anything. What
 * is still fading in counts.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clips = (element: Element) => getComputedStyle(element).overflow !== 'visible'
    const found: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || parent.closest('.sr, .sr-only, [hidden], script, style')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const text = range.getBoundingClientRect()
      if (text.width === 0 || !parent.checkVisibility({ visibilityProperty: true })) continue
      const slack = Number.parseFloat(getComputedStyle(parent).fontSize) / 3
      let [left, top, right, bottom] = [0, 0, window.innerWidth, window.innerHeight]
      for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
        if (!clips(box)) continue
        const edge = box.getBoundingClientRect()
        left = Math.max(left, edge.left)
        top = Math.max(top, edge.top)
        right = Math.min(right, edge.right)
        bottom = Math.min(bottom, edge.bottom)
      }
      const over = Math.max(left - text.left, text.right - right, top - text.top - slack, text.bottom - bottom - slack)
      if (over > 1.5)
        found.push(`${node.textContent.trim().slice(0, 60)} (${Math.round(over)} px, ${parent.className})`)
    }
    return found
  })
}
