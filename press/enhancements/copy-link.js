// A button that copies the article's address, where the browser lets pages write to the clipboard.
;(() => {
  const button = document.getElementById('copy-link-button')
  if (!button || !navigator.clipboard) return
  const { copies, done, refused } = button.dataset
  const words = button.textContent
  const say = (sentence) => {
    button.textContent = sentence
    setTimeout(() => {
      button.textContent = words
    }, 3000)
  }
  button.parentElement.hidden = false
  button.onclick = () =>
    navigator.clipboard.writeText(copies).then(
      () => say(done),
      () => say(refused),
    )
})()
