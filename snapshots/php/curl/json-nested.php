<?php

declare(strict_types=1);

$curl = curl_init('https://api.example.com/v1/orders');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_HTTPHEADER => [
        'authorization: Bearer ACCESS_TOKEN',
        'content-type: application/json',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'customer' => [
            'name' => 'Ada Lovelace',
            'tags' => ['vip', 'early'],
            'address' => null,
        ],
        'lines' => [
            [
                'sku' => 'A-1',
                'quantity' => 2,
                'price' => 9.5,
            ],
            [
                'sku' => 'B-2',
                'quantity' => 1,
                'price' => 0.25,
                'options' => new stdClass(),
            ],
        ],
        'notes' => [],
        'matrix' => [
            [1, 2],
            [3, 4],
        ],
        'paid' => false,
        'gift' => true,
        'total' => -19.25,
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
