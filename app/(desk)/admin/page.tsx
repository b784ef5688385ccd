export default function Desk() {
  return <h1 className="text-2xl">Desk</h1>
}
