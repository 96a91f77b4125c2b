import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
  const [limit, setLimit] = useState(2);
  const [chosen, setChosen] = useState('none yet');
  return (
    <>
      <likewise-ranking
        ranking="china-vehicle-output/total/2025"
        limit={limit}
        onlikewise-select={({ detail }) => setChosen(detail.entity)}
      >
        <p>Loading …</p>
      </likewise-ranking>
      <p>
        Opened: {chosen}.{' '}
        <button type="button" onClick={() => setLimit(limit + 1)}>
          One more row
        </button>
      </p>
    </>
  );
}

createRoot(document.getElementById('app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
