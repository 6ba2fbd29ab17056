<?php

declare(strict_types=1);

$curl = curl_init('https://api.example.com/v1/checkout/sessions?expand=line_items&locale=en&expand=customer');
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_HTTPHEADER => [
        'authorization: Bearer ACCESS_TOKEN',
        'content-type: application/x-www-form-urlencoded',
    ],
    CURLOPT_POSTFIELDS => implode('&', [
        http_build_query(['items[][id]' => '1']),
        http_build_query(['items[][qty]' => '2']),
        http_build_query(['items[][id]' => '3']),
        http_build_query(['items[][qty]' => '1']),
        http_build_query(['currency' => 'eur']),
    ]),
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
