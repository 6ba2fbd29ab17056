<?php

declare(strict_types=1);

$curl = curl_init('https://api.example.com/v1/widgets?dry_run=true');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_HTTPHEADER => [
        'authorization: Bearer {accessToken}',
        'content-type: application/json',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'name' => 'Ada\'s "best" widget',
        'price' => 12.5,
    ], JSON_THROW_ON_ERROR),
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
