// The line to the sandbox: JSON both ways, and it comes back by itself.

export function connect(address, { receive, changed }) {
  let socket;
  let failures = 0;

  function open() {
    socket = new WebSocket(address);
    socket.addEventListener("open", () => {
      failures = 0;
      changed(true, 0);
    });
    socket.addEventListener("message", (event) => receive(JSON.parse(event.data)));
    socket.addEventListener("close", () => {
      failures += 1;
      changed(false, failures);
      setTimeout(open, Math.min(500 * 2 ** (failures - 1), 5000));
    });
  }

  open();
  // Whether the message left: the caller keeps what was typed when it did not.
  return (message) => {
    if (socket.readyState !== WebSocket.OPEN) return false;
    socket.send(JSON.stringify(message));
    return true;
  };
}
