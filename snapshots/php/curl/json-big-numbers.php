<?php

declare(strict_types=1);

$curl = curl_init('https://api.example.com/v1/ledger');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_HTTPHEADER => [
        'content-type: application/json',
    ],
    CURLOPT_POSTFIELDS => <<<'TEXT'
    {
      "id": 9007199254740993,
      "amount": 1.0,
      "tiny": 1e-7,
      "large": 12345678901234567890.12345,
      "minus": -0,
      "plain": 42
    }
    TEXT,
    CURLOPT_RETURNTRANSFER => true,
]);

$body = curl_exec($curl);
if ($body === false) {
    fwrite(STDERR, curl_error($curl) . PHP_EOL);
    exit(1);
}
echo $body, PHP_EOL;

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    fwrite(STDERR, "HTTP $status" . PHP_EOL);
    exit(1);
}
