// Hands title and address to the device's own way of sharing, where it has one.
;(() => {
  const button = document.getElementById('native-share-button')
  if (!button || !navigator.share) return
  button.parentElement.hidden = false
  button.onclick = () => {
    const { title, shares: url } = button.dataset
    navigator.share({ title, url }).catch(() => {})
  }
})()
