// A button that copies the article's address, where the browser lets pages write to the clipboard.
;(() => {
  const button = document.getElementById('copy-link-button')
  if (!button || !navigator.clipboard) return
  const { copies, done } = button.dataset
  const words = button.textContent
  button.parentElement.hidden = false
  button.onclick = async () => {
    await navigator.clipboard.writeText(copies)
    button.textContent = done
    setTimeout(() => {
      button.textContent = words
    }, 3000)
  }
})()
