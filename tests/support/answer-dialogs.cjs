// Loaded into the main process by `electron -r`: says what a dialog asks, and answers in the user's place.
const { dialog } = require('electron')

const answers = (process.env.KITH_TEST_ANSWERS ?? '').split(',').filter(Boolean)

dialog.showMessageBox = async (...given) => {
  // A window may stand before what is asked.
  const { message, detail, buttons } = given.at(-1)
  const answer = answers.shift()
  process.stdout.write(`${JSON.stringify({ message, detail, answer })}\n`)
  return { response: buttons.indexOf(answer), checkboxChecked: false }
}
