// Loaded into the main process by `electron -r`: says what a dialog asks, and answers in the user's place.
const { dialog } = require('electron')

const answers = (process.env.KITH_TEST_ANSWERS ?? '').split(',').filter(Boolean)

dialog.showMessageBox = async ({ message, detail, buttons }) => {
  const answer = answers.shift()
  process.stdout.write(`${JSON.stringify({ message, detail, answer })}\n`)
  return { response: buttons.indexOf(answer), checkboxChecked: false }
}
