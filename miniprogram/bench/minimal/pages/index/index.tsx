import { useState } from 'react';
import { Button, Text } from '@tarojs/components';

export default function Page() {
  const [count, setCount] = useState(0);
  return (
    <>
      <Text>{String(count)}</Text>
      <Button onClick={() => setCount(count + 1)}>加一</Button>
    </>
  );
}
