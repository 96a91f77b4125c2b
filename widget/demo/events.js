const log = document.getElementById('log');

function write({ type, detail }) {
  const line = document.createElement('li');
  line.textContent = `${type}: ${JSON.stringify(type === 'likewise-load' ? detail.id : detail)}`;
  log.append(line);
}

document.addEventListener('likewise-load', write);
document.addEventListener('likewise-error', write);
document.addEventListener('likewise-select', write);
document.addEventListener('likewise-change', write);
