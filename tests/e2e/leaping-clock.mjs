// Loaded into the server under test before its own code: its clock leaps ahead when the test says so, as if days had gone by.
const honest = Date.now
let ahead = 0
Date.now = () => honest() + ahead

process.on('message', ({ leap }) => {
  if (typeof leap !== 'number') return
  ahead += leap
  process.send({ ahead })
})
// Listening to the test must not keep the server from ending.
process.channel?.unref()
