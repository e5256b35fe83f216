// `npm run bench`: measures a live show; `npm run bench -- boards`: the page of a board. Each has its own options.
export {}

const args = process.argv.slice(2)
const subject = args[0] && !args[0].startsWith('-') ? args.shift() : 'show'
const { bench } = (await import(new URL(`./${subject}.ts`, import.meta.url).href)) as {
  bench(args: string[]): Promise<void>
}
await bench(args)
process.exit(0)
